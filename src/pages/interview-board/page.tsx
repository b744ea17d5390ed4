/** Drawn at once; what it holds comes from the script. */
import {draw, Page} from '../kit/page';

function Whole() {
  return <Page title="Interview board">{null}</Page>;
}

draw(Whole);
