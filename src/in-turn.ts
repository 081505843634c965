import type { Context } from "#platform/context.ts";

/** Does one after the other, each whether or not those before it went well; then throws what went wrong. */
export async function inTurn(
	tasks: readonly ((cx: Context) => Promise<unknown>)[],
	cx: Context,
): Promise<void> {
	const errors: unknown[] = [];
	for (const task of tasks)
		try {
			await task(cx);
		} catch (error) {
			errors.push(error);
		}
	if (errors.length > 0)
		throw new AggregateError(
			errors,
			`${errors.length} of ${tasks.length} tasks failed`,
		);
}
