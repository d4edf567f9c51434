<?php
/**
 * What is kept with a post, and who may see and change it.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

/**
 * The post meta: the notebook, the ClaimReview made of it, and whether that is printed.
 *
 * All of it belongs to the desk: whoever may edit a post reads and writes its notes, nobody else. The keys are
 * protected (they begin with an underscore), and the REST API shows them in the context "edit" only.
 */
final class Wortlaut_Meta {

	/** The notebook, JSON of the schema wortlaut/notebook@1 (or a later one), kept as it came. */
	const NOTEBOOK = '_wortlaut_notebook';

	/** The finished notes as schema.org ClaimReview, JSON. */
	const CLAIM_REVIEW = '_wortlaut_claim_review';

	/** Whether the ClaimReview is printed in the post's page. */
	const PRINT_CLAIM_REVIEW = '_wortlaut_print_claim_review';

	/** The longest value that is stored, in bytes. */
	const MAX_BYTES = 4194304;

	/**
	 * Hooks in.
	 */
	public static function hook() {
		// Late, so that the post types of themes and other plugins are there.
		add_action( 'init', array( __CLASS__, 'register' ), 99 );
	}

	/**
	 * The post types that have notes: public ones with the block editor, and with meta in the REST API.
	 *
	 * @return string[]
	 */
	public static function post_types() {
		$types = array();
		foreach ( get_post_types( array( 'public' => true, 'show_in_rest' => true ) ) as $type ) {
			if ( post_type_supports( $type, 'editor' ) && post_type_supports( $type, 'custom-fields' ) ) {
				$types[] = $type;
			}
		}

		/**
		 * Filters which post types have notes.
		 *
		 * @param string[] $types Names of post types. Each needs support for "custom-fields".
		 */
		return (array) apply_filters( 'wortlaut_post_types', $types );
	}

	/**
	 * Registers the meta for the REST API.
	 */
	public static function register() {
		foreach ( self::post_types() as $type ) {
			self::register_one( $type, self::NOTEBOOK, 'string', array( __CLASS__, 'sanitize_notebook' ) );
			self::register_one( $type, self::CLAIM_REVIEW, 'string', array( 'Wortlaut_Claim_Review', 'sanitize' ) );
			self::register_one( $type, self::PRINT_CLAIM_REVIEW, 'boolean', 'rest_sanitize_boolean' );
			add_filter( "rest_pre_insert_$type", array( __CLASS__, 'refuse_broken' ), 10, 2 );
			add_filter( "rest_prepare_$type", array( __CLASS__, 'hide' ), 99, 2 );
		}
	}

	/**
	 * Registers one key of one post type.
	 *
	 * @param string   $type     Post type.
	 * @param string   $key      Meta key.
	 * @param string   $of       "string" or "boolean".
	 * @param callable $sanitize Makes a value that may be stored.
	 */
	private static function register_one( $type, $key, $of, $sanitize ) {
		register_post_meta(
			$type,
			$key,
			array(
				'type'              => $of,
				'single'            => true,
				'default'           => 'boolean' === $of ? false : '',
				'sanitize_callback' => $sanitize,
				'auth_callback'     => array( __CLASS__, 'may_edit' ),
				'show_in_rest'      => array(
					'schema' => array(
						'type'    => $of,
						'context' => array( 'edit' ),
					),
				),
			)
		);
	}

	/**
	 * Whether somebody may write a post's notes: who may edit the post.
	 *
	 * @param bool   $allowed Whether core allows it; it does not, the key is protected.
	 * @param string $key     Meta key.
	 * @param int    $post_id Post.
	 * @param int    $user_id User.
	 * @return bool
	 */
	public static function may_edit( $allowed, $key, $post_id, $user_id ) {
		return user_can( $user_id, 'edit_post', $post_id );
	}

	/**
	 * Takes the notes out of an answer to somebody who may not edit the post: some versions of WordPress list the
	 * published posts of others, in the context "edit", to everybody who may write posts.
	 *
	 * @param WP_REST_Response $response The answer.
	 * @param WP_Post          $post     The post in it.
	 * @return WP_REST_Response
	 */
	public static function hide( $response, $post ) {
		$data = $response->get_data();
		if ( isset( $data['meta'] ) && is_array( $data['meta'] ) && ! current_user_can( 'edit_post', $post->ID ) ) {
			$keys         = array( self::NOTEBOOK, self::CLAIM_REVIEW, self::PRINT_CLAIM_REVIEW );
			$data['meta'] = array_diff_key( $data['meta'], array_flip( $keys ) );
			$response->set_data( $data );
		}
		return $response;
	}

	/**
	 * What is wrong with a notebook; null when nothing is.
	 *
	 * @param mixed $value What is to be stored.
	 * @return string|null Code.
	 */
	public static function notebook_trouble( $value ) {
		if ( ! is_string( $value ) ) {
			return 'wortlaut_notebook_no_text';
		}
		if ( '' === $value ) {
			return null;
		}
		if ( strlen( $value ) > self::MAX_BYTES ) {
			return 'wortlaut_notebook_too_large';
		}
		$notebook = json_decode( $value );
		if ( ! is_object( $notebook ) ) {
			return 'wortlaut_notebook_no_json';
		}
		$schema = isset( $notebook->schema ) ? $notebook->schema : '';
		if ( ! is_string( $schema ) || ! preg_match( '~^wortlaut/notebook@[1-9][0-9]*$~', $schema ) ) {
			return 'wortlaut_notebook_wrong_schema';
		}
		return null;
	}

	/**
	 * A notebook that may be stored: as it came, so that fields which this version does not know survive; else "".
	 * It is JSON and never printed; the editor hands it to the workbench, which shows it as text.
	 *
	 * @param mixed $value What is to be stored.
	 * @return string
	 */
	public static function sanitize_notebook( $value ) {
		return null === self::notebook_trouble( $value ) ? $value : '';
	}

	/**
	 * Refuses a request whose notebook is none, so that a good one is not overwritten with nothing.
	 *
	 * @param stdClass|WP_Error $prepared The post, as it will be stored.
	 * @param WP_REST_Request   $request  The request.
	 * @return stdClass|WP_Error
	 */
	public static function refuse_broken( $prepared, $request ) {
		$meta = $request['meta'];
		if ( is_wp_error( $prepared ) || ! is_array( $meta ) || ! isset( $meta[ self::NOTEBOOK ] ) ) {
			return $prepared;
		}
		$trouble = self::notebook_trouble( $meta[ self::NOTEBOOK ] );
		if ( null === $trouble ) {
			return $prepared;
		}
		return new WP_Error(
			$trouble,
			__( 'The notes of this post were not saved: they are no Wortlaut notebook.', 'wortlaut' ),
			array( 'status' => 400 )
		);
	}
}
