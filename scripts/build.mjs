// Compiles the library into dist/ and the map into dist/viz/.
import { build, install } from './prepare.mjs';

install();
build();
