// All that the floor page runs.

import './live.js'
import './entry-line.js'
