process.env.ASTRO_NODE_AUTOSTART = 'disabled';
