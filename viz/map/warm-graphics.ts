/** Asks for WebGL at once: the browser starts its graphics while the graph is still read, and the map need not wait for it. What it is drawn on is thrown away. */
document.createElement('canvas').getContext('webgl2')?.getExtension('WEBGL_lose_context');
