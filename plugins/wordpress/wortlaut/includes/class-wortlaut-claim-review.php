<?php
/**
 * ClaimReview: the finished notes, as search engines read them.
 *
 * @package Wortlaut
 */

defined( 'ABSPATH' ) || exit;

/**
 * Takes what the workbench exported, keeps what it knows and nothing else, and makes it complete for a page.
 *
 * It comes from a browser, so it is not trusted: it is rebuilt field by field, with text as text, addresses as
 * addresses and numbers as numbers. See https://schema.org/ClaimReview.
 */
final class Wortlaut_Claim_Review {

	/** The fields of each type, and what they hold: a sort of value, or another type ("[]": one or several). */
	const FIELDS = array(
		'ClaimReview'  => array(
			'@id'           => 'id',
			'datePublished' => 'date',
			'inLanguage'    => 'language',
			'author'        => 'Agent',
			'claimReviewed' => 'text',
			'itemReviewed'  => 'Claim',
			'reviewRating'  => 'Rating',
			'reviewBody'    => 'text',
			'citation'      => 'CreativeWork[]',
		),
		'Claim'        => array(
			'author'        => 'Agent[]',
			'datePublished' => 'date',
			'appearance'    => 'NewsArticle',
		),
		'NewsArticle'  => array(
			'headline' => 'text',
			'url'      => 'url',
		),
		'Rating'       => array(
			'ratingValue'   => 'number',
			'bestRating'    => 'number',
			'worstRating'   => 'number',
			'alternateName' => 'text',
		),
		'CreativeWork' => array(
			'name' => 'text',
			'url'  => 'url',
		),
		'Agent'        => array(
			'name' => 'text',
		),
	);

	/**
	 * What may be stored of an export: clean JSON, or "" when there is no review in it.
	 *
	 * @param mixed $value The export, JSON.
	 * @return string
	 */
	public static function sanitize( $value ) {
		$reviews = self::read( $value );
		if ( ! $reviews ) {
			return '';
		}
		return wp_json_encode( self::graph( $reviews ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * The reviews in an export, clean; those that say nothing are left out.
	 *
	 * @param mixed $value The export, JSON.
	 * @return array[]
	 */
	public static function read( $value ) {
		if ( ! is_string( $value ) || strlen( $value ) > Wortlaut_Meta::MAX_BYTES ) {
			return array();
		}
		$json    = json_decode( $value, true );
		$graph   = isset( $json['@graph'] ) && is_array( $json['@graph'] ) ? $json['@graph'] : array();
		$reviews = array();
		foreach ( $graph as $one ) {
			$review = self::clean( $one, 'ClaimReview' );
			if ( isset( $review['claimReviewed'], $review['reviewRating'] ) ) {
				$reviews[] = $review;
			}
		}
		return $reviews;
	}

	/**
	 * A post's reviews, complete: with the page they stand on and the site that publishes them.
	 *
	 * @param WP_Post $post The post.
	 * @return array|null The graph; null when the post has no finished note.
	 */
	public static function of( $post ) {
		$reviews = self::read( get_post_meta( $post->ID, Wortlaut_Meta::CLAIM_REVIEW, true ) );
		if ( ! $reviews ) {
			return null;
		}
		$page = get_permalink( $post );
		$site = array(
			'@type' => 'Organization',
			'name'  => wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
			'url'   => home_url( '/' ),
		);
		foreach ( $reviews as &$review ) {
			$review['url']       = $page;
			$review['publisher'] = $site;
			if ( empty( $review['author']['name'] ) ) {
				$review['author'] = $site;
			}
			$where = isset( $review['itemReviewed']['appearance'] ) ? $review['itemReviewed']['appearance'] : array();

			$review['itemReviewed']['@type']      = 'Claim';
			$review['itemReviewed']['appearance'] = array_merge(
				array(
					'@type'    => 'NewsArticle',
					'headline' => wp_specialchars_decode( wp_strip_all_tags( $post->post_title ), ENT_QUOTES ),
					'url'      => $page,
				),
				array_filter( $where )
			);
		}
		unset( $review );

		/**
		 * Filters the ClaimReviews before they are printed.
		 *
		 * @param array[] $reviews The reviews.
		 * @param WP_Post $post    The post.
		 */
		return self::graph( (array) apply_filters( 'wortlaut_claim_reviews', $reviews, $post ) );
	}

	/**
	 * Reviews as one document.
	 *
	 * @param array[] $reviews The reviews.
	 * @return array
	 */
	private static function graph( $reviews ) {
		return array(
			'@context' => 'https://schema.org',
			'@graph'   => array_values( $reviews ),
		);
	}

	/**
	 * Rebuilds an object of a type from what is known of that type; empty fields are left out.
	 *
	 * @param mixed  $value What came.
	 * @param string $type  A key of FIELDS.
	 * @return array|null Null when nothing is left.
	 */
	private static function clean( $value, $type ) {
		if ( ! is_array( $value ) ) {
			return null;
		}
		$clean = array();
		foreach ( self::FIELDS[ $type ] as $field => $holds ) {
			if ( isset( $value[ $field ] ) ) {
				$part = self::part( $value[ $field ], $holds );
				if ( null !== $part && '' !== $part && array() !== $part ) {
					$clean[ $field ] = $part;
				}
			}
		}
		if ( ! $clean ) {
			return null;
		}
		if ( 'Agent' === $type ) {
			$type = isset( $value['@type'] ) && 'Organization' === $value['@type'] ? 'Organization' : 'Person';
		}
		return array_merge( array( '@type' => $type ), $clean );
	}

	/**
	 * One field's value.
	 *
	 * @param mixed  $value What came.
	 * @param string $holds A sort of value, or a type.
	 * @return mixed Null when it is none.
	 */
	private static function part( $value, $holds ) {
		if ( '[]' === substr( $holds, -2 ) ) {
			$type = substr( $holds, 0, -2 );
			if ( ! is_array( $value ) || ! wp_is_numeric_array( $value ) ) {
				return self::clean( $value, $type );
			}
			$list = array();
			foreach ( $value as $one ) {
				$list[] = self::clean( $one, $type );
			}
			return array_values( array_filter( $list ) );
		}
		if ( isset( self::FIELDS[ $holds ] ) ) {
			return self::clean( $value, $holds );
		}
		if ( 'number' === $holds ) {
			return is_int( $value ) || is_float( $value ) ? $value : null;
		}
		if ( ! is_string( $value ) ) {
			return null;
		}
		switch ( $holds ) {
			case 'id':
				return preg_match( '/^urn:uuid:[0-9a-fA-F-]{36}$/', $value ) ? $value : null;
			case 'date':
				return preg_match( '/^\d{4}-\d\d-\d\d(T[0-9:.]+(Z|[+-]\d\d:?\d\d)?)?$/', $value ) ? $value : null;
			case 'language':
				return preg_match( '/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/', $value ) ? $value : null;
			case 'url':
				return esc_url_raw( $value, array( 'http', 'https' ) );
			default:
				// Text, not markup: "<" stays what it is, and is escaped where it is printed.
				return trim( preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', '', wp_check_invalid_utf8( $value ) ) );
		}
	}
}
