<?php
/**
 * What PHP files define and call, as PHP itself reads them. Prints JSON, one object a file:
 * functions, classes, constants and globals that it defines, and the calls with the source of their arguments.
 * Usage: php names.php FILE...
 */

/** The index of the next token that is neither space nor comment. */
function next_token( $tokens, $at, $step = 1 ) {
	do {
		$at += $step;
	} while ( isset( $tokens[ $at ] ) && is_array( $tokens[ $at ] ) && in_array( $tokens[ $at ][0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true ) );
	return isset( $tokens[ $at ] ) ? $at : null;
}

/** A token's text. */
function text_of( $tokens, $at ) {
	return null === $at ? '' : ( is_array( $tokens[ $at ] ) ? $tokens[ $at ][1] : $tokens[ $at ] );
}

/** The arguments between the parenthesis at $at and its end, as the source has them, without space and comments. */
function arguments_of( $tokens, $at ) {
	$depth     = 0;
	$arguments = array( '' );
	for ( ; isset( $tokens[ $at ] ); ++$at ) {
		$text = text_of( $tokens, $at );
		if ( in_array( $text, array( '(', '[', '{' ), true ) && $depth++ === 0 ) {
			continue;
		}
		if ( in_array( $text, array( ')', ']', '}' ), true ) && --$depth === 0 ) {
			break;
		}
		if ( ',' === $text && 1 === $depth ) {
			$arguments[] = '';
		} elseif ( ! is_array( $tokens[ $at ] ) || ! in_array( $tokens[ $at ][0], array( T_WHITESPACE, T_COMMENT, T_DOC_COMMENT ), true ) ) {
			$arguments[ count( $arguments ) - 1 ] .= $text;
		}
	}
	return '' === end( $arguments ) ? array_slice( $arguments, 0, -1 ) : $arguments;
}

$all = array();
foreach ( array_slice( $argv, 1 ) as $file ) {
	$tokens = token_get_all( file_get_contents( $file ) );
	$found  = array( 'file' => $file, 'functions' => array(), 'classes' => array(), 'constants' => array(), 'globals' => array(), 'calls' => array() );
	$depth  = 0;
	$scope  = null; // The depth outside of the function or class that this is in.
	$begins = false;
	foreach ( $tokens as $at => $token ) {
		if ( '{' === $token || ( is_array( $token ) && in_array( $token[0], array( T_CURLY_OPEN, T_DOLLAR_OPEN_CURLY_BRACES ), true ) ) ) {
			if ( $begins && null === $scope ) {
				$scope = $depth;
			}
			$begins = false;
			++$depth;
		} elseif ( '}' === $token && --$depth === $scope ) {
			$scope = null;
		}
		if ( ! is_array( $token ) ) {
			continue;
		}
		if ( null === $scope && in_array( $token[0], array( T_FUNCTION, T_CLASS ), true ) ) {
			$begins = true;
		}
		$before = next_token( $tokens, $at, -1 );
		$after  = next_token( $tokens, $at );
		$kind   = null === $before || ! is_array( $tokens[ $before ] ) ? null : $tokens[ $before ][0];
		if ( T_STRING === $token[0] && T_FUNCTION === $kind && null === $scope ) {
			$found['functions'][] = $token[1];
		} elseif ( T_STRING === $token[0] && in_array( $kind, array( T_CLASS, T_INTERFACE, T_TRAIT ), true ) ) {
			$found['classes'][] = $token[1];
		} elseif ( T_VARIABLE === $token[0] && null === $scope && ! $begins ) {
			$found['globals'][] = $token[1];
		} elseif ( T_STRING === $token[0] && '(' === text_of( $tokens, $after ) && ! in_array( $kind, array( T_FUNCTION, T_OBJECT_OPERATOR, T_DOUBLE_COLON, T_NEW ), true ) ) {
			for ( $i = $at - 1; $i > 0 && ( ! is_array( $tokens[ $i ] ) || T_WHITESPACE !== $tokens[ $i ][0] || substr_count( $tokens[ $i ][1], "\n" ) < 1 ); --$i );
			$comment = is_array( $tokens[ max( 0, $i - 1 ) ] ) && T_COMMENT === $tokens[ max( 0, $i - 1 ) ][0] ? $tokens[ $i - 1 ][1] : '';
			$call    = array( 'name' => $token[1], 'line' => $token[2], 'arguments' => arguments_of( $tokens, $after ), 'comment' => $comment );
			if ( 'define' === $token[1] ) {
				$found['constants'][] = trim( $call['arguments'][0], "'" );
			}
			$found['calls'][] = $call;
		}
	}
	$all[] = $found;
}
echo json_encode( $all );
