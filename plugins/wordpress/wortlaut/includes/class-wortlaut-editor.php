<?php
/**
 * The sidebar in the block editor.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

/**
 * Hands the block editor the sidebar's scripts, to those who may edit the post.
 */
final class Wortlaut_Editor {

	/**
	 * Hooks in.
	 */
	public static function hook() {
		add_action( 'init', array( __CLASS__, 'load_translations' ) );
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'enqueue' ) );
	}

	/**
	 * Loads the translations that come with the plugin.
	 */
	public static function load_translations() {
		load_plugin_textdomain( 'wortlaut', false, dirname( plugin_basename( WORTLAUT_FILE ) ) . '/languages' );
	}

	/**
	 * Enqueues the sidebar where a post with notes is edited.
	 */
	public static function enqueue() {
		$screen = get_current_screen();
		$post   = get_post();
		if ( ! $screen || 'post' !== $screen->base || ! $post || ! current_user_can( 'edit_post', $post->ID ) ) {
			return;
		}
		if ( ! in_array( $post->post_type, Wortlaut_Meta::post_types(), true ) ) {
			return;
		}
		self::script( 'wortlaut-post-text', 'post-text.js', array( 'wp-autop', 'wp-blocks' ) );
		self::script(
			'wortlaut-editor',
			'editor.js',
			array(
				'wortlaut-post-text',
				'wp-block-editor',
				'wp-components',
				'wp-core-data',
				'wp-data',
				'wp-edit-post',
				'wp-editor',
				'wp-element',
				'wp-i18n',
				'wp-plugins',
			)
		);
		wp_set_script_translations( 'wortlaut-editor', 'wortlaut', plugin_dir_path( WORTLAUT_FILE ) . 'languages' );
		wp_add_inline_script(
			'wortlaut-editor',
			'window.wortlautEditor = ' . wp_json_encode( self::settings(), JSON_HEX_TAG | JSON_HEX_AMP ) . ';',
			'before'
		);
		wp_enqueue_script( 'wortlaut-editor' );
		wp_enqueue_style( 'wortlaut-editor', self::address( 'editor.css' ), array( 'wp-components' ), self::version( 'editor.css' ) );
	}

	/**
	 * What the scripts are told.
	 *
	 * @return array
	 */
	private static function settings() {
		return array(
			'workbench' => add_query_arg( 'ver', self::version( 'wortlaut-workbench.js' ), self::address( 'wortlaut-workbench.js' ) ),
			'author'    => wp_get_current_user()->display_name,
			'language'  => 0 === strpos( get_user_locale(), 'de' ) ? 'de' : 'en',
			'meta'      => array(
				'notebook'         => Wortlaut_Meta::NOTEBOOK,
				'claimReview'      => Wortlaut_Meta::CLAIM_REVIEW,
				'printClaimReview' => Wortlaut_Meta::PRINT_CLAIM_REVIEW,
			),
		);
	}

	/**
	 * Registers a script of the plugin.
	 *
	 * @param string   $handle Its handle.
	 * @param string   $file   Its name.
	 * @param string[] $needs  Handles that come before it.
	 */
	private static function script( $handle, $file, $needs ) {
		wp_register_script( $handle, self::address( $file ), $needs, self::version( $file ), true );
	}

	/**
	 * Address of a file in assets.
	 *
	 * @param string $file Its name.
	 * @return string
	 */
	private static function address( $file ) {
		return plugins_url( 'assets/' . $file, WORTLAUT_FILE );
	}

	/**
	 * A version for the browser's cache: the plugin's, and the file's age.
	 *
	 * @param string $file Its name.
	 * @return string
	 */
	private static function version( $file ) {
		$path = plugin_dir_path( WORTLAUT_FILE ) . 'assets/' . $file;
		return WORTLAUT_VERSION . ( is_readable( $path ) ? '-' . filemtime( $path ) : '' );
	}
}
