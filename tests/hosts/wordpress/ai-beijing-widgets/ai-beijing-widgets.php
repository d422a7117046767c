<?php
/*
 * Plugin Name: AI in Beijing
 * Description: The tags <ai-beijing-timeline>, <ai-beijing-talent-gauge> and <ai-beijing-alumni>.
 * Version: 0.1.0
 * License: MIT
 */

/** The script, once for the whole site. */
add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script( 'ai-beijing', plugins_url( 'scripts/ai-beijing-autoload.js', __FILE__ ), [], null );
} );

/** It is a module. */
add_filter( 'script_loader_tag', function ( $tag, $handle ) {
	return 'ai-beijing' === $handle ? str_replace( '<script ', '<script type="module" ', $tag ) : $tag;
}, 10, 2 );

/** The tags stay in the posts of authors who may not write just any HTML. */
add_filter( 'wp_kses_allowed_html', function ( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	$all = [ 'id', 'class', 'lang', 'heading', 'heading-level', 'without', 'theme', 'src', 'selected' ];
	$own = [
		'timeline'     => [ 'from', 'to', 'kind', 'place', 'order', 'scale', 'layout' ],
		'talent-gauge' => [ 'share', 'shape', 'value', 'label' ],
		'alumni'       => [ 'layout', 'sort', 'filter', 'searchable' ],
	];
	foreach ( $own as $name => $attributes ) {
		$tags[ "ai-beijing-$name" ] = array_fill_keys( [ ...$all, ...$attributes ], true );
	}
	return $tags;
}, 10, 2 );

/** The media library takes data of one's own. */
add_filter( 'upload_mimes', fn( $types ) => $types + [ 'json' => 'application/json' ] );

/** WordPress takes a tag that it does not know for words, and makes a paragraph of it. */
add_filter( 'the_content', function ( $content ) {
	return preg_replace( '#<p>(</?ai-beijing-[^>]*>)</p>#', '$1', $content );
}, 11 );
