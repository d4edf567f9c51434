<?php
/**
 * Installs the WordPress around it, activates the plugin, and makes somebody of every role.
 * Usage: php install.php PASSWORD
 *
 * @package Wortlaut
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';

require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

add_filter( 'pre_wp_mail', '__return_true' );
$wortlaut_password = $argv[1];
$wortlaut_german   = is_readable( WP_CONTENT_DIR . '/languages/de_DE.mo' );

wp_install( 'Seefurter Rundschau', 'admin', 'admin@example.org', false, '', $wortlaut_password, $wortlaut_german ? 'de_DE' : '' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'show_avatars', 0 );
update_option( 'timezone_string', 'Europe/Berlin' );

// In German but for the editor (WordPress itself only where its translation is installed).
foreach ( array( 'editor' => 'Ella Brandt', 'author' => 'Anton Weiss', 'subscriber' => 'Sina Vogt' ) as $wortlaut_role => $wortlaut_name ) {
	wp_insert_user(
		array(
			'user_login'   => $wortlaut_role,
			'user_pass'    => $wortlaut_password,
			'user_email'   => $wortlaut_role . '@example.org',
			'display_name' => $wortlaut_name,
			'role'         => $wortlaut_role,
			'locale'       => 'editor' === $wortlaut_role ? 'en_US' : 'de_DE',
		)
	);
}
foreach ( get_users() as $wortlaut_user ) {
	// No tour of the editor.
	$wortlaut_seen = array(
		'core/edit-post' => array( 'welcomeGuide' => false ),
		'_modified'      => gmdate( 'c' ),
	);
	update_user_meta( $wortlaut_user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', $wortlaut_seen );
}

$wortlaut_error = activate_plugin( 'wortlaut/wortlaut.php' );
if ( is_wp_error( $wortlaut_error ) ) {
	fwrite( STDERR, $wortlaut_error->get_error_message() . "\n" );
	exit( 1 );
}
