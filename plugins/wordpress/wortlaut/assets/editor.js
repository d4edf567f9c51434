/**
 * The sidebar in the block editor: the workbench on the post that is being written. What it finds is put into the
 * post's meta as an edit like any other, and saved with the post.
 */
( function ( wp, settings ) {
	'use strict';

	const { createElement: el, Fragment, useCallback, useEffect, useMemo, useRef, useState } = wp.element;
	const { Button, Notice, PanelBody, Spinner, ToggleControl } = wp.components;
	const { dispatch, select, useSelect } = wp.data;
	const { __, _n, sprintf } = wp.i18n;
	const { textOf, pieceOf, rangesOf } = window.wortlaut.postText;
	// From WordPress 6.6 on these are in wp.editor.
	const { PluginSidebar, PluginSidebarMoreMenuItem } = wp.editor.PluginSidebar ? wp.editor : wp.editPost;
	const keys = settings.meta;

	/** How long after the last change of the post it is read, in milliseconds. */
	const PAUSE = 600;

	const icon = el(
		'svg',
		{ viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true },
		el( 'path', { d: 'M6 13h4v4H5v-3l2-5h2zm9-6h4v3l-2 5h-2l1-4h-1z M4 20h16v1.5H4z' } )
	);

	const metaOf = ( key ) => select( 'core/editor' ).getEditedPostAttribute( 'meta' )?.[ key ];

	/** Notes are no text of the post: undoing a step of writing does not take them away. */
	const editMeta = ( meta ) => dispatch( 'core/editor' ).editPost( { meta }, { undoIgnore: true } );

	function aboutPost( text ) {
		const { getEditedPostAttribute, getPermalink } = select( 'core/editor' );
		const published = getEditedPostAttribute( 'status' ) === 'publish';
		return {
			title: getEditedPostAttribute( 'title' ) || '',
			url: ( published && getPermalink() ) || '',
			published: ( published && getEditedPostAttribute( 'date' ) ) || '',
			text,
		};
	}

	/** The post as text, read anew when the writer pauses. */
	function usePost() {
		const { blocks, title } = useSelect( ( from ) => ( {
			blocks: from( 'core/block-editor' ).getBlocks(),
			title: from( 'core/editor' ).getEditedPostAttribute( 'title' ),
		} ), [] );
		const now = useMemo( () => textOf( title, blocks ), [ title, blocks ] );
		const [ settled, setSettled ] = useState( now );
		useEffect( () => {
			const timer = setTimeout( () => setSettled( now ), PAUSE );
			return () => clearTimeout( timer );
		}, [ now ] );
		return settled;
	}

	/** A block's element, in the page or in the editor's frame. */
	function elementOf( clientId ) {
		const frame = document.querySelector( 'iframe[name="editor-canvas"]' );
		for ( const page of [ frame?.contentDocument, document ] ) {
			const found = page?.querySelector( `[data-block="${ clientId }"]` );
			if ( found ) {
				return found;
			}
		}
		return null;
	}

	/** Points words out in a block, where the browser can without changing the block. */
	function pointOut( element, words ) {
		const view = element.ownerDocument.defaultView;
		if ( ! view.CSS.highlights || ! view.Highlight ) {
			return;
		}
		if ( ! view.CSS.highlights.has( 'wortlaut-claim' ) ) {
			const sheet = new view.CSSStyleSheet();
			sheet.replaceSync( '::highlight(wortlaut-claim) { background-color: #ffd95c; color: #1f1c18; }' );
			element.ownerDocument.adoptedStyleSheets = [ ...element.ownerDocument.adoptedStyleSheets, sheet ];
		}
		view.CSS.highlights.set( 'wortlaut-claim', new view.Highlight( ...rangesOf( element, words ) ) );
	}

	/** Shows the block of a claim. The focus stays in the sidebar, where the keys for the next claim are. */
	function jumpTo( text, spans ) {
		const { getBlocks } = select( 'core/block-editor' );
		const post = textOf( select( 'core/editor' ).getEditedPostAttribute( 'title' ), getBlocks() );
		const piece = pieceOf( post, text, spans );
		if ( ! piece ) {
			return false;
		}
		const block = piece.clientId;
		const frame = document.querySelector( 'iframe[name="editor-canvas"]' );
		const title = '.editor-post-title__input, .wp-block-post-title';
		const element = block ? elementOf( block ) : ( frame?.contentDocument || document ).querySelector( title );
		if ( block ) {
			dispatch( 'core/block-editor' ).selectBlock( block, null );
		} else {
			dispatch( 'core/block-editor' ).clearSelectedBlock();
		}
		if ( element ) {
			const still = window.matchMedia( '(prefers-reduced-motion: reduce)' ).matches;
			element.scrollIntoView( { block: 'center', behavior: still ? 'auto' : 'smooth' } );
			pointOut( element, spans.map( ( { start, end } ) => text.slice( start, end ) ) );
		}
		return true;
	}

	/** The workbench's element, once its module is loaded; it is loaded when the sidebar is opened first. */
	function useWorkbench( place, heard, failed ) {
		const [ workbench, setWorkbench ] = useState( null );
		useEffect( () => {
			let gone = false;
			const element = document.createElement( 'wortlaut-workbench' );
			element.setAttribute( 'storage', 'none' );
			element.setAttribute( 'lang', settings.language );
			element.setAttribute( 'author', settings.author );
			element.setAttribute( 'theme', 'light' );
			element.toggleAttribute( 'single', true );
			for ( const name of [ 'wortlaut-change', 'wortlaut-select', 'wortlaut-analysis' ] ) {
				element.addEventListener( name, ( { type, detail } ) => heard.current( type, detail, element ) );
			}
			import( settings.workbench ).then(
				() => {
					if ( ! gone ) {
						place.current.append( element );
						setWorkbench( element );
					}
				},
				( problem ) => failed( problem.message )
			);
			return () => {
				gone = true;
				element.remove();
			};
		}, [] );
		return workbench;
	}

	function Reader() {
		const place = useRef();
		const heard = useRef();
		const turn = useRef( 0 );
		const opening = useRef( true );
		const [ problem, setProblem ] = useState( '' );
		const [ missed, setMissed ] = useState( false );
		const [ claims, setClaims ] = useState( null );
		const [ text, setText ] = useState( null );
		const workbench = useWorkbench( place, heard, setProblem );
		const post = usePost();
		const kept = useSelect( ( from ) => !! from( 'core/editor' ).getEditedPostAttribute( 'meta' )?.[ keys.notebook ], [] );
		const changed = text !== null && text !== post.text;

		/** Puts a notebook into the post's meta, with the ClaimReview that is made of it. */
		const keep = useCallback( async ( notebook, element ) => {
			const mine = ++turn.current;
			const worth = notebook.notes.length || notebook.corrections.length || metaOf( keys.notebook );
			if ( opening.current || ! worth ) {
				return;
			}
			const review = await element.exportAs( 'claimreview' );
			const json = JSON.stringify( notebook );
			if ( mine === turn.current && json !== metaOf( keys.notebook ) ) {
				const any = JSON.parse( review.content )[ '@graph' ]?.length > 0;
				editMeta( { [ keys.notebook ]: json, [ keys.claimReview ]: any ? review.content : '' } );
			}
		}, [] );

		heard.current = ( type, detail, element ) => {
			if ( type === 'wortlaut-analysis' ) {
				setClaims( detail.analysis.claims.length );
			} else if ( type === 'wortlaut-change' && detail.notebook ) {
				setText( detail.notebook.article.text );
				void keep( detail.notebook, element );
			} else if ( type === 'wortlaut-select' ) {
				const read = element.getNotebook()?.article.text ?? '';
				setMissed( ! jumpTo( read, detail.spans ) );
			}
		};

		/** Opens what is kept; a post with nothing kept is read as it is. */
		const open = useCallback( async () => {
			opening.current = true;
			const notebook = metaOf( keys.notebook );
			const opened = notebook && ( await workbench.setNotebook( notebook ) );
			if ( notebook && ! opened ) {
				setProblem( __( 'The notes that are kept with this post cannot be read. They are left as they are.', 'wortlaut' ) );
			} else if ( ! notebook ) {
				await workbench.setText( post.text, aboutPost( post.text ) );
			}
			opening.current = false;
		}, [ workbench, post.text ] );

		useEffect( () => {
			if ( workbench ) {
				void open();
			}
		}, [ workbench ] );

		// While there is nothing to lose, the workbench follows what is being written.
		useEffect( () => {
			if ( workbench && changed && ! kept && ! opening.current ) {
				void open();
			}
		}, [ workbench, changed, kept, post.text ] );

		const again = () => {
			setMissed( false );
			const { url, published, ...about } = aboutPost( post.text );
			void workbench.updateArticle( { ...about, ...( url ? { url, published } : {} ) } );
		};

		return el(
			Fragment,
			null,
			el(
				'div',
				{ className: 'wortlaut-bar' },
				el(
					'p',
					{ role: 'status' },
					changed && kept
						? __( 'The post has changed since it was read.', 'wortlaut' )
						: claims !== null &&
							/* translators: %d: number of claims. */
							sprintf( _n( '%d claim in this post', '%d claims in this post', claims, 'wortlaut' ), claims )
				),
				changed && kept && el( Button, { variant: 'primary', onClick: again }, __( 'Read again', 'wortlaut' ) )
			),
			problem && el( Notice, { status: 'error', isDismissible: false }, problem ),
			missed &&
				el(
					Notice,
					{ status: 'warning', onRemove: () => setMissed( false ) },
					__( 'These words are not in the post any more.', 'wortlaut' )
				),
			el( 'div', { className: 'wortlaut-place', ref: place }, ! workbench && ! problem && el( Spinner ) ),
			el( Publishing )
		);
	}

	/** Whether the finished notes are printed in the post's page. */
	function Publishing() {
		const meta = useSelect( ( from ) => from( 'core/editor' ).getEditedPostAttribute( 'meta' ), [] );
		const finished = useMemo( () => {
			const review = meta?.[ keys.claimReview ];
			return review ? JSON.parse( review )[ '@graph' ].length : 0;
		}, [ meta?.[ keys.claimReview ] ] );
		return el(
			PanelBody,
			{ title: __( 'Publishing', 'wortlaut' ) },
			el( ToggleControl, {
				label: __( 'Print ClaimReview in the page', 'wortlaut' ),
				help: finished
					? /* translators: %d: number of notes. */
					  sprintf(
							_n(
								'%d finished note with a verdict; search engines read it in the page’s head.',
								'%d finished notes with a verdict; search engines read them in the page’s head.',
								finished,
								'wortlaut'
							),
							finished
					  )
					: __( 'No note is finished and has a verdict yet.', 'wortlaut' ),
				checked: !! meta?.[ keys.printClaimReview ],
				onChange: ( value ) => editMeta( { [ keys.printClaimReview ]: value } ),
			} )
		);
	}

	wp.plugins.registerPlugin( 'wortlaut', {
		icon,
		render: () =>
			el(
				Fragment,
				null,
				el( PluginSidebarMoreMenuItem, { target: 'wortlaut', icon }, __( 'Wortlaut: claims', 'wortlaut' ) ),
				el(
					PluginSidebar,
					{ name: 'wortlaut', title: __( 'Wortlaut: claims', 'wortlaut' ), icon, className: 'wortlaut-sidebar' },
					el( Reader )
				)
			),
	} );
} )( window.wp, window.wortlautEditor );
