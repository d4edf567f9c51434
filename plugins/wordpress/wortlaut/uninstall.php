<?php
/**
 * Removes everything that the plugin has stored, when it is deleted (not when it is deactivated).
 *
 * @package Wortlaut
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Removes the notes of all posts and of their revisions from the current site.
 */
function wortlaut_remove_everything() {
	foreach ( array( '_wortlaut_notebook', '_wortlaut_claim_review', '_wortlaut_print_claim_review' ) as $key ) {
		delete_post_meta_by_key( $key );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $wortlaut_site ) {
		switch_to_blog( $wortlaut_site );
		wortlaut_remove_everything();
		restore_current_blog();
	}
} else {
	wortlaut_remove_everything();
}
