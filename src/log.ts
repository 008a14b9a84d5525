/**
 * Said before anything else: a setting that cannot be read, and a process that ended, are told of in the same form as
 * all the rest. What gathers lines of JSON is loaded where it is asked for.
 */
export async function logAsAsked({ ROSTRUM_LOG: form }: NodeJS.ProcessEnv): Promise<void> {
  if (form === 'json') (await import('./structured.ts')).logInJson()
}
