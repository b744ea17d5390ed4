/** Draws the workbench and connects it. */

import './styles/base.css';
import './styles/sheet.css';
import './styles/views.css';
import {render} from 'preact';
import {App} from './app';
import {connect} from './live';

connect();
render(<App />, document.getElementById('page')!);
