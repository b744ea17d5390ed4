/**
 * Members that Google's reference describes and the installed types do not have yet, or describe too loosely to check.
 *
 * `signatures.ts` lays them over the generated signatures; `generate.ts` knows nothing of them. When the types catch up,
 * the entry here goes.
 */
import type {ClassSignature, Overload, Signatures} from './signatures';

/** The signatures with what the types lack. */
export function withSupplement(generated: Signatures): Signatures {
  const {classes} = generated;
  return {
    ...generated,
    classes: {...classes, ...validationClasses(), 'Forms.RatingItem': ratingItem(classes), ...changed(classes)},
    enums: {
      ...generated.enums,
      'Forms.ItemType': [...(generated.enums['Forms.ItemType'] ?? []), 'RATING'],
      'Forms.RatingIconType': ['STAR', 'HEART', 'THUMB_UP'],
    },
  };
}

/** Empty interfaces in the types, which read as plain objects there. */
const VALIDATIONS = ['Text', 'ParagraphText', 'Checkbox', 'Grid', 'CheckboxGrid'];

function validationClasses(): Record<string, ClassSignature> {
  return Object.fromEntries(
    VALIDATIONS.map(kind => [
      `Forms.${kind}Validation`,
      {name: `${kind}Validation`, owner: 'FormApp', is: [], methods: {}, properties: {}},
    ]),
  );
}

function changed(classes: Signatures['classes']): Record<string, ClassSignature> {
  const members: Record<string, Record<string, readonly Overload[]>> = {
    'Forms.Form': FORM,
    'Calendar.Calendar': {setColor: [way([['color', CALENDAR_COLOR]], 'Calendar.Calendar')]},
    'Calendar.CalendarApp': {setColor: [way([['color', CALENDAR_COLOR]], 'Calendar.Calendar')]},
    'Forms.Item': {asRatingItem: [way([], 'Forms.RatingItem')]},
    'Forms.FormApp': {
      create: [
        way([['title', 'String']], 'Forms.Form'),
        way(
          [
            ['title', 'String'],
            ['isPublished', 'Boolean'],
          ],
          'Forms.Form',
        ),
      ],
    },
  };
  for (const kind of VALIDATIONS) {
    const [item, validation] = [`Forms.${kind}Item`, `Forms.${kind}Validation`];
    members[item] = {setValidation: [way([['validation', validation]], item)]};
    members[`${validation}Builder`] = {build: [way([], validation)]};
  }
  const laid = Object.entries(members).map(([id, methods]) => {
    const known = classes[id]!;
    return [id, {...known, methods: {...known.methods, ...methods}}] as const;
  });
  const withIcons = Object.fromEntries(laid);
  const formApp = withIcons['Forms.FormApp']!;
  const properties = {...formApp.properties, RatingIconType: 'enum:Forms.RatingIconType'};
  return {...withIcons, 'Forms.FormApp': {...formApp, properties}};
}

/** `#rrggbb`, or a value of `CalendarApp.Color`. */
const CALENDAR_COLOR = 'String|enum:Calendar.Color';

const FORM: Record<string, readonly Overload[]> = {
  addRatingItem: [way([], 'Forms.RatingItem')],
  isPublished: [way([], 'Boolean')],
  setPublished: [way([['enabled', 'Boolean']], 'Forms.Form')],
  supportsAdvancedResponderPermissions: [way([], 'Boolean')],
  addPublishedReader: [way([['emailAddress', 'String']], 'Forms.Form'), way([['user', 'Base.User']], 'Forms.Form')],
  addPublishedReaders: [way([['emailAddresses', 'String[]']], 'Forms.Form')],
  getPublishedReaders: [way([], 'Base.User[]')],
  removePublishedReader: [way([['emailAddress', 'String']], 'Forms.Form'), way([['user', 'Base.User']], 'Forms.Form')],
};

/** As a scale, with stars instead of bounds and labels. */
function ratingItem(classes: Signatures['classes']): ClassSignature {
  const scale = classes['Forms.ScaleItem']!;
  const shared = Object.entries(scale.methods).filter(([name]) => !/Bound|Label/.test(name));
  const rating = JSON.parse(
    JSON.stringify({...scale, methods: Object.fromEntries(shared)}).replaceAll('ScaleItem', 'RatingItem'),
  ) as ClassSignature;
  const methods = {
    getRatingIcon: [way([], 'enum:Forms.RatingIconType')],
    getRatingScaleLevel: [way([], 'Integer')],
    setRatingIcon: [way([['ratingIcon', 'enum:Forms.RatingIconType']], 'Forms.RatingItem')],
    setRatingScaleLevel: [way([['ratingScaleLevel', 'Integer']], 'Forms.RatingItem')],
  };
  return {...rating, methods: {...rating.methods, ...methods}};
}

function way(params: Overload['params'], returns: string): Overload {
  return {params, returns};
}
