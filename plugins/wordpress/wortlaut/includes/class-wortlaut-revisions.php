<?php
/**
 * Notes in a post's revisions.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

/**
 * Each revision has the notes that the post had then. WordPress has revisions of meta from 6.4 on; this does the
 * same for all versions, in one way, and with one difference: a revision from before there were notes, restored,
 * brings its text back and leaves the notes (they are found again in that text).
 */
final class Wortlaut_Revisions {

	/** The row in the comparison of revisions. */
	const FIELD = 'wortlaut_notes';

	/** What a revision keeps. */
	const KEYS = array( Wortlaut_Meta::NOTEBOOK, Wortlaut_Meta::CLAIM_REVIEW );

	/**
	 * Revisions made while this request ran: they have the post's text, and not its notes yet.
	 *
	 * @var int[]
	 */
	private static $fresh = array();

	/**
	 * Hooks in.
	 */
	public static function hook() {
		add_action( '_wp_put_post_revision', array( __CLASS__, 'made' ) );
		// The REST API stores meta after the post; this comes after both (and after core's own, which has 9).
		add_action( 'wp_after_insert_post', array( __CLASS__, 'keep' ), 10, 1 );
		add_action( 'wp_restore_post_revision', array( __CLASS__, 'restore' ), 10, 2 );
		add_filter( '_wp_post_revision_fields', array( __CLASS__, 'fields' ), 10, 2 );
		add_filter( '_wp_post_revision_field_' . self::FIELD, array( __CLASS__, 'readable' ), 10, 3 );
	}

	/**
	 * Remembers a revision that was just made.
	 *
	 * @param int $revision_id Revision.
	 */
	public static function made( $revision_id ) {
		self::$fresh[] = (int) $revision_id;
	}

	/**
	 * Sees to it that the latest revision has the post's notes; makes one when only the notes have changed.
	 *
	 * @param int $post_id Post.
	 */
	public static function keep( $post_id ) {
		$post = get_post( $post_id );
		if ( ! $post || ! in_array( $post->post_type, Wortlaut_Meta::post_types(), true ) || ! wp_revisions_enabled( $post ) ) {
			return;
		}
		$latest = self::latest( $post_id );
		if ( self::same( $post_id, $latest ) ) {
			return;
		}
		if ( ! in_array( $latest, self::$fresh, true ) ) {
			add_filter( 'wp_save_post_revision_check_for_changes', '__return_false' );
			wp_save_post_revision( $post_id );
			remove_filter( 'wp_save_post_revision_check_for_changes', '__return_false' );
			$latest = self::latest( $post_id );
		}
		if ( $latest && in_array( $latest, self::$fresh, true ) ) {
			self::copy( $post_id, $latest );
		}
	}

	/**
	 * Brings the notes of a restored revision back.
	 *
	 * @param int $post_id     Post.
	 * @param int $revision_id Revision.
	 */
	public static function restore( $post_id, $revision_id ) {
		if ( '' === (string) get_metadata( 'post', $revision_id, Wortlaut_Meta::NOTEBOOK, true ) ) {
			return;
		}
		self::copy( $revision_id, $post_id );
		self::keep( $post_id );
	}

	/**
	 * The latest revision that is no autosave; 0 when there is none.
	 *
	 * @param int $post_id Post.
	 * @return int
	 */
	private static function latest( $post_id ) {
		foreach ( wp_get_post_revisions( $post_id ) as $revision ) {
			if ( ! wp_is_post_autosave( $revision ) ) {
				return $revision->ID;
			}
		}
		return 0;
	}

	/**
	 * Whether two have the same notes; no notes and no revision are the same, too.
	 *
	 * @param int $post_id     Post.
	 * @param int $revision_id Revision, or 0.
	 * @return bool
	 */
	private static function same( $post_id, $revision_id ) {
		foreach ( self::KEYS as $key ) {
			$kept = $revision_id ? get_metadata( 'post', $revision_id, $key, true ) : '';
			if ( (string) get_metadata( 'post', $post_id, $key, true ) !== (string) $kept ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Copies the notes. Not by update_post_meta: that writes a revision's meta to its post.
	 *
	 * @param int $from Post or revision.
	 * @param int $to   Post or revision.
	 */
	private static function copy( $from, $to ) {
		foreach ( self::KEYS as $key ) {
			$value = (string) get_metadata( 'post', $from, $key, true );
			if ( '' === $value ) {
				delete_metadata( 'post', $to, $key );
			} else {
				update_metadata( 'post', $to, $key, wp_slash( $value ) );
			}
		}
	}

	/**
	 * Adds a row to the comparison of revisions.
	 *
	 * @param string[] $fields Fields and their names.
	 * @param array    $post   The post whose revisions they are.
	 * @return string[]
	 */
	public static function fields( $fields, $post = array() ) {
		// Elsewhere the same list says which columns are copied; there it is left alone.
		if ( did_action( 'load-revision.php' ) || wp_doing_ajax() ) {
			$fields[ self::FIELD ] = __( 'Wortlaut notes', 'wortlaut' );
		}
		return $fields;
	}

	/**
	 * The notes as lines that a person can compare.
	 *
	 * @param string  $value    Nothing.
	 * @param string  $field    The field's name.
	 * @param WP_Post $revision Post or revision.
	 * @return string
	 */
	public static function readable( $value, $field, $revision ) {
		$notebook = json_decode( (string) get_metadata( 'post', $revision->ID, Wortlaut_Meta::NOTEBOOK, true ), true );
		$notes    = isset( $notebook['notes'] ) && is_array( $notebook['notes'] ) ? $notebook['notes'] : array();
		$lines    = array();
		foreach ( $notes as $note ) {
			if ( ! is_array( $note ) || ! empty( $note['removed'] ) ) {
				continue;
			}
			$parts = array();
			foreach ( array( array( 'target', 'quote', 'exact' ), array( 'status' ), array( 'verdict', 'rating' ), array( 'rationale' ) ) as $path ) {
				$part = $note;
				foreach ( $path as $step ) {
					$part = is_array( $part ) && isset( $part[ $step ] ) ? $part[ $step ] : '';
				}
				if ( is_string( $part ) && '' !== $part ) {
					$parts[] = $part;
				}
			}
			$lines[] = implode( "\n", $parts );
		}
		return implode( "\n\n", $lines );
	}
}
