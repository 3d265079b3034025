/** The shape of a code that a person writes: small letters, figures, hyphens and dots, beginning with a letter or figure. */
export const CODE_PATTERN = /^[a-z0-9][a-z0-9.-]*$/;
