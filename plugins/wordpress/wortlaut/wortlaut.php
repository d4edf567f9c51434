<?php
/**
 * Wortlaut
 *
 * @package   Wortlaut
 * @license   MIT
 *
 * @wordpress-plugin
 * Plugin Name:       Wortlaut
 * Description:       Who claims what? Lists every assertion of a post under the person who makes it, and keeps what the checking found.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Wortlaut
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       wortlaut
 * Domain Path:       /languages
 */

defined( 'ABSPATH' ) || exit;

define( 'WORTLAUT_VERSION', '0.1.0' );
define( 'WORTLAUT_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-wortlaut-meta.php';
require_once __DIR__ . '/includes/class-wortlaut-revisions.php';
require_once __DIR__ . '/includes/class-wortlaut-claim-review.php';
require_once __DIR__ . '/includes/class-wortlaut-front-end.php';
require_once __DIR__ . '/includes/class-wortlaut-editor.php';

Wortlaut_Meta::hook();
Wortlaut_Revisions::hook();
Wortlaut_Front_End::hook();
Wortlaut_Editor::hook();
