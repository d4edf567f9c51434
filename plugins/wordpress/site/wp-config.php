<?php
/**
 * A WordPress for trying the plugin: one folder, one database on a socket, nothing asked of the network.
 *
 * @package Wortlaut
 */

define( 'DB_NAME', 'wortlaut' );
define( 'DB_USER', getenv( 'WORTLAUT_DB_USER' ) );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'WORTLAUT_DB_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

define( 'WP_HOME', getenv( 'WORTLAUT_SITE' ) );
define( 'WP_SITEURL', getenv( 'WORTLAUT_SITE' ) );
define( 'WP_CONTENT_DIR', __DIR__ . '/wp-content' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $wortlaut_name ) {
	define( $wortlaut_name . '_KEY', getenv( 'WORTLAUT_SALT' ) . $wortlaut_name );
	define( $wortlaut_name . '_SALT', getenv( 'WORTLAUT_SALT' ) . $wortlaut_name );
}

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
