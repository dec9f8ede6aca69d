const TEXT =
  /^(text\/(?!event-stream)|application\/([\w.-]+\+)?(json|xml)|application\/(x-www-form-urlencoded|javascript|yaml))/i;

/** True for the media type of a body that is text and is had whole: a stream of events is neither. */
export const isText = (mediaType: string): boolean => TEXT.test(mediaType);
