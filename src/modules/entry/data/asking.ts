export { askIn } from '../../../db/ask';
