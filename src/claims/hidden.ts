/** What stands in the place of each letter that is not to be shown, so that every offset stays. */
export const HIDDEN = "█";
