/**
 * A post's blocks as the text that is analysed, and the way back from a place in that text to its block.
 *
 * window.wortlaut.postText:
 *   textOf( title, blocks )        { text, pieces }; a piece is { clientId, start, end }, clientId null for the title
 *   pieceOf( post, text, spans )   the piece where a claim of `text` stands in the post as it is now, or null
 *   rangesOf( element, words )     DOM ranges of those words in a block's element
 */
( function ( wp ) {
	'use strict';

	/** Their text is no prose, or is somebody's markup. */
	const SKIPPED = [ 'core/code', 'core/shortcode', 'core/more', 'core/nextpage', 'core/embed', 'core/math' ];
	/** Elements that begin a line of their own. */
	const LINES = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;
	const HIDDEN = /^(HEAD|NOSCRIPT|SCRIPT|STYLE|TEMPLATE|TEXTAREA|SVG|svg|IFRAME|OBJECT)$/;

	/** Attributes of a block never change, they are replaced: what was read of them stays true. */
	const known = new WeakMap();

	/** The words of some HTML, one line a paragraph. The document is inert: nothing runs, nothing is fetched. */
	function wordsOf( html ) {
		if ( ! /[<&]/.test( html ) ) {
			return tidy( html.replace( /\s*\n\s*/g, ' ' ) );
		}
		const parts = [];
		( function walk( node ) {
			for ( const child of node.childNodes ) {
				if ( child.nodeType === 3 ) {
					parts.push( child.data.replace( /[ \t\n\r\f]+/g, ' ' ) );
				} else if ( child.nodeType === 1 && ! HIDDEN.test( child.nodeName ) ) {
					const breaks = child.nodeName === 'BR' || LINES.test( child.nodeName );
					parts.push( breaks ? '\n' : '' );
					walk( child );
					parts.push( breaks ? '\n' : '' );
				}
			}
		} )( new DOMParser().parseFromString( html, 'text/html' ).body );
		return tidy( parts.join( '' ) );
	}

	function tidy( text ) {
		return text
			.split( '\n' )
			.map( ( line ) => line.replace( /[ \t\r\f]+/g, ' ' ).replace( /^ | $/g, '' ) )
			.filter( Boolean )
			.join( '\n' );
	}

	/** The HTML values among attributes, by what the block's type says of each; tables nest them. */
	function htmlOf( schema, attributes ) {
		const found = [];
		for ( const [ name, about ] of Object.entries( schema || {} ) ) {
			const value = attributes?.[ name ];
			if ( value === undefined || value === null ) {
				continue;
			}
			// "content" is the role of what an author writes; core's rich text has one of these sources.
			if ( [ 'html', 'rich-text', 'text', 'raw', 'children' ].includes( about.source ) ) {
				found.push( String( value ) );
			} else if ( about.source === 'query' && Array.isArray( value ) ) {
				for ( const one of value ) {
					found.push( ...htmlOf( about.query, one ) );
				}
			}
		}
		return found;
	}

	function textOfBlock( { name, attributes } ) {
		let text = known.get( attributes );
		if ( text === undefined ) {
			const type = SKIPPED.includes( name ) ? null : wp.blocks.getBlockType( name );
			const html = htmlOf( type?.attributes, attributes );
			// In the classic block an empty line makes a paragraph.
			const whole = name === 'core/freeform' ? html.map( wp.autop.autop ) : html;
			text = whole.map( wordsOf ).filter( Boolean ).join( '\n' );
			known.set( attributes, text );
		}
		return text;
	}

	function textOf( title, blocks ) {
		const pieces = [];
		let text = '';
		const add = ( clientId, words ) => {
			if ( words ) {
				text += text ? '\n\n' : '';
				pieces.push( { clientId, start: text.length, end: text.length + words.length } );
				text += words;
			}
		};
		add( null, tidy( title || '' ) );
		( function walk( list ) {
			for ( const block of list ) {
				// A quote's own words say whom it is by; they stand below it.
				const below = block.name === 'core/quote';
				const words = textOfBlock( block );
				add( block.clientId, below ? '' : words );
				walk( block.innerBlocks );
				add( block.clientId, below ? words : '' );
			}
		} )( blocks );
		return { text, pieces };
	}

	function placesOf( text, words ) {
		const places = [];
		for ( let at = text.indexOf( words ); words && at >= 0; at = text.indexOf( words, at + 1 ) ) {
			places.push( at );
		}
		return places;
	}

	/** Where words of the text that was read stand now: the same of as many, else the nearest; -1 when nowhere. */
	function placeNow( now, text, { start, end } ) {
		const words = text.slice( start, end );
		const [ before, after ] = [ placesOf( text, words ), placesOf( now, words ) ];
		if ( before.length === after.length ) {
			return after[ before.indexOf( start ) ] ?? -1;
		}
		const distance = ( at ) => Math.abs( at - start );
		return after.reduce( ( best, at ) => ( best < 0 || distance( at ) < distance( best ) ? at : best ), -1 );
	}

	function pieceOf( post, text, spans ) {
		if ( ! spans.length ) {
			return null;
		}
		const at = placeNow( post.text, text, spans[ 0 ] );
		return post.pieces.find( ( piece ) => piece.start <= at && at < piece.end ) || null;
	}

	function rangesOf( element, words ) {
		const page = element.ownerDocument;
		const walker = page.createTreeWalker( element, 4 );
		const places = [];
		let text = '';
		// White space counts once, as in the text that was analysed.
		for ( let node = walker.nextNode(); node; node = walker.nextNode() ) {
			for ( let i = 0; i < node.data.length; i++ ) {
				const space = /[ \t\n\r\f]/.test( node.data[ i ] );
				if ( ! space || ! text.endsWith( ' ' ) ) {
					text += space ? ' ' : node.data[ i ];
					places.push( [ node, i ] );
				}
			}
		}
		const ranges = [];
		for ( const one of words ) {
			const at = text.indexOf( one.replace( /\s*\n\s*/g, ' ' ) );
			if ( at >= 0 && one ) {
				const range = page.createRange();
				range.setStart( ...places[ at ] );
				const [ last, offset ] = places[ Math.min( at + one.length, places.length ) - 1 ];
				range.setEnd( last, offset + 1 );
				ranges.push( range );
			}
		}
		return ranges;
	}

	window.wortlaut = { ...window.wortlaut, postText: { textOf, pieceOf, rangesOf } };
} )( window.wp );
