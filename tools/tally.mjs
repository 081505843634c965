/** A reporter of node:test that writes the final counts of a run and the names of what failed as JSON, for the sum over all runs. */
export default async function* tally(events) {
	const failed = [];
	for await (const { type, data } of events) {
		// What fails only because something within it failed says nothing more.
		if (
			type === "test:fail" &&
			data.details?.error?.failureType !== "subtestsFailed"
		)
			failed.push({
				name: data.name,
				file: data.file ?? "",
				why: String(
					data.details?.error?.cause?.message ??
						data.details?.error?.message ??
						"",
				),
			});
		if (type === "test:summary" && data.file === undefined)
			yield JSON.stringify({ counts: data.counts, failed });
	}
}
