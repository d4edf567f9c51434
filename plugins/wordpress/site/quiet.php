<?php
/**
 * Leaves out what WordPress itself would ask the network for: pictures of emoji and of people, and looking for updates.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'emoji_svg_url', '__return_false' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
add_filter(
	'pre_get_avatar_data',
	function ( $avatar ) {
		return array_merge( $avatar, array( 'url' => includes_url( 'images/blank.gif' ) ) );
	}
);
add_action(
	'admin_init',
	function () {
		remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
		foreach ( array( '_maybe_update_core', '_maybe_update_plugins', '_maybe_update_themes' ) as $check ) {
			remove_action( 'admin_init', $check );
		}
	},
	1
);
