<?php
/**
 * What a visitor's page gets.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

/**
 * Prints a post's ClaimReview in its own page, when the post says so. Nothing else of the plugin is public.
 */
final class Wortlaut_Front_End {

	/**
	 * Hooks in.
	 */
	public static function hook() {
		add_action( 'wp_head', array( __CLASS__, 'print_claim_review' ) );
	}

	/**
	 * Prints the JSON-LD of the post that the page is of.
	 */
	public static function print_claim_review() {
		if ( ! is_singular( Wortlaut_Meta::post_types() ) || is_preview() ) {
			return;
		}
		$post = get_queried_object();
		if ( ! $post instanceof WP_Post || 'publish' !== $post->post_status || post_password_required( $post ) ) {
			return;
		}
		if ( ! get_post_meta( $post->ID, Wortlaut_Meta::PRINT_CLAIM_REVIEW, true ) ) {
			return;
		}
		$graph = Wortlaut_Claim_Review::of( $post );
		if ( ! $graph || ! $graph['@graph'] ) {
			return;
		}
		// Without "<", ">" and "&" nothing in it can end the script.
		$flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
		wp_print_inline_script_tag( wp_json_encode( $graph, $flags ), array( 'type' => 'application/ld+json' ) );
	}
}
