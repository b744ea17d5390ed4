/** Every service that is modelled: importing one registers its method tables with the kernel. */

import './base';
import './calendar';
import './drive';
import './fetch';
import './forms';
import './formulas';
import './mail';
import './script';
import './sheets';
import './ui';
