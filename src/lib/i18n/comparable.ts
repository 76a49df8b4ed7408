/** Comparing what people type, for controls that know nothing of boards. Rule [TEXT-1]. */
export { comparable } from '../domain/text/folding';
