/** All functions; importing this defines them. */

import './arithmetic';
import './arrays';
import './conditional';
import './dates';
import './information';
import './lambdas';
import './logic';
import './lookup';
import './money';
import './places';
import './regular';
import './statistics';
import './text';
import './totals';
