/** What only one kind of item can do: text validation, grids, scales, ratings, dates, page breaks, videos. */

import {Blob, blobOf} from '../../base/blob';
import {type EnumValue, exception, implement} from '../../kernel';
import type {Methods} from '../../kernel/service';
import type {GridQuestion, Picture, RatingQuestion, TextRule} from '../model';
import {nextId} from '../state';
import {toNavigation} from './choices';
import {formsEnum} from './enums';
import {changed, itemAs} from './items';
import {FormItem, typedItem} from './objects';
import {formRules} from './rules';
import type {BuiltValidation} from './validations';

function implementKind(ids: readonly string[], methods: Methods<FormItem>): void {
  for (const id of ids) implement(`Forms.${id}`, FormItem, methods, formRules(Object.keys(methods)));
}

implementKind(['TextItem', 'ParagraphTextItem'], {
  setValidation({helpText, rules}: BuiltValidation) {
    itemAs(this, 'TEXT', 'PARAGRAPH_TEXT').validation = {helpText, rules: rules as TextRule[]};
    return this;
  },
  clearValidation() {
    itemAs(this, 'TEXT', 'PARAGRAPH_TEXT').validation = null;
    return this;
  },
});

function grid(host: FormItem): GridQuestion {
  return itemAs(host, 'GRID', 'CHECKBOX_GRID');
}

implementKind(['GridItem', 'CheckboxGridItem'], {
  getRows() {
    return grid(this).rows.map(row => row.title);
  },
  setRows(titles: readonly string[]) {
    checkList(titles, 'rows');
    const question = grid(this);
    const next = nextId(this.form.core);
    // A row that keeps its title keeps its column and its entry in links.
    question.rows = titles.map(title => question.rows.find(row => row.title === title) ?? {title, entryId: next()});
    return changed(this);
  },
  getColumns() {
    return [...grid(this).columns];
  },
  setColumns(columns: readonly string[]) {
    checkList(columns, 'columns');
    grid(this).columns = [...columns];
    return this;
  },
  setValidation({helpText, rules}: BuiltValidation) {
    Object.assign(grid(this), {onePerColumn: rules.length > 0, validationHelpText: helpText});
    return this;
  },
  clearValidation() {
    Object.assign(grid(this), {onePerColumn: false, validationHelpText: ''});
    return this;
  },
});

function checkList(titles: readonly string[], name: string): void {
  if (titles.length === 0) throw exception(`Array is empty: ${name}`);
  if (new Set(titles).size < titles.length) throw exception(`Duplicate values in ${name}.`);
}

implementKind(['ScaleItem'], {
  getLowerBound() {
    return itemAs(this, 'SCALE').lower;
  },
  getUpperBound() {
    return itemAs(this, 'SCALE').upper;
  },
  setBounds(lower: number, upper: number) {
    if (lower !== 0 && lower !== 1) throw exception('The lower bound of a scale must be 0 or 1.');
    if (upper < 3 || upper > 10) throw exception('The upper bound of a scale must be between 3 and 10.');
    Object.assign(itemAs(this, 'SCALE'), {lower, upper});
    return this;
  },
  getLeftLabel() {
    return itemAs(this, 'SCALE').leftLabel;
  },
  getRightLabel() {
    return itemAs(this, 'SCALE').rightLabel;
  },
  setLabels(leftLabel: string, rightLabel: string) {
    Object.assign(itemAs(this, 'SCALE'), {leftLabel, rightLabel});
    return this;
  },
});

implementKind(['RatingItem'], {
  getRatingScaleLevel() {
    return itemAs(this, 'RATING').levels;
  },
  setRatingScaleLevel(levels: number) {
    if (levels < 3 || levels > 10) throw exception('The rating scale level must be between 3 and 10.');
    itemAs(this, 'RATING').levels = levels;
    return this;
  },
  getRatingIcon() {
    return formsEnum('RatingIconType', itemAs(this, 'RATING').icon);
  },
  setRatingIcon(icon: EnumValue) {
    itemAs(this, 'RATING').icon = icon.name as RatingQuestion['icon'];
    return this;
  },
});

implementKind(['DateItem', 'DateTimeItem'], {
  includesYear() {
    return itemAs(this, 'DATE', 'DATETIME').includesYear;
  },
  setIncludesYear(enabled: boolean) {
    itemAs(this, 'DATE', 'DATETIME').includesYear = enabled;
    return this;
  },
});

implementKind(['PageBreakItem'], {
  getPageNavigationType() {
    return formsEnum('PageNavigationType', itemAs(this, 'PAGE_BREAK').goTo.type);
  },
  getGoToPage() {
    const {goTo} = itemAs(this, 'PAGE_BREAK');
    const page = goTo.type === 'GO_TO_PAGE' && this.form.state.items.find(item => item.id === goTo.pageId);
    return page ? typedItem(this.form, page) : null;
  },
  setGoToPage(to: FormItem | EnumValue) {
    itemAs(this, 'PAGE_BREAK').goTo = toNavigation(to);
    return this;
  },
});

function picture(host: FormItem): Picture {
  return itemAs(host, 'IMAGE', 'VIDEO');
}

implementKind(['ImageItem', 'VideoItem'], {
  getAlignment() {
    return formsEnum('Alignment', picture(this).alignment);
  },
  setAlignment(alignment: EnumValue) {
    picture(this).alignment = alignment.name as Picture['alignment'];
    return this;
  },
  getWidth() {
    return picture(this).widthPixels;
  },
  setWidth(pixels: number) {
    if (pixels < 1) throw exception('Width must be a positive number.');
    picture(this).widthPixels = pixels;
    return this;
  },
});

implementKind(['ImageItem'], {
  getImage() {
    const {image} = picture(this);
    return image ? new Blob(Buffer.from(image.base64, 'base64'), image.contentType, image.name) : null;
  },
  setImage(source: unknown) {
    const blob = blobOf(source);
    const {contentType, name, bytes} = blob ?? {};
    if (!contentType?.startsWith('image/')) throw exception('Invalid image data.');
    picture(this).image = {contentType, name: name ?? '', base64: Buffer.from(bytes!).toString('base64')};
    return this;
  },
});

implementKind(['VideoItem'], {
  setVideoUrl(url: string) {
    if (!/^https?:\/\/((www|m)\.)?(youtube\.com\/(watch\?|embed\/|v\/)|youtu\.be\/)/.test(url)) {
      throw exception(`Invalid YouTube URL: ${url}`);
    }
    picture(this).url = url;
    return this;
  },
});
