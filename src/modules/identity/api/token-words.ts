import { enumOf } from '../../../graphql-kit/enums';

/** What a token may be used for, as the API names it. */
export const TOKEN_SCOPE = enumOf({
  name: 'TokenScope',
  about: ['Kegunaan token akses.', 'What an access token may be used for.'],
  values: {
    READ: ['Membaca ruang kerja.', 'Read workspaces.'],
    WRITE: ['Mengubah ruang kerja dan menerbitkan.', 'Change workspaces and publish.'],
    TOKENS: ['Membuat dan mencabut token sendiri.', 'Make and revoke own tokens.'],
  },
});
