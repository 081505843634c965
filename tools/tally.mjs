/**
 * A reporter of node:test that writes the final counts of a run and the names of what failed as JSON, for the sum over all
 * runs. A file that shared a process is a suite of its name there (`together.mjs`): it is named as the file of what
 * failed in it, and not counted as a suite.
 */
export default async function* tally(events) {
	const failed = [];
	let shared = null;
	let files = 0;
	for await (const { type, data } of events) {
		if (type === "test:start" && data.nesting === 0) {
			shared = isFile(data.name) ? data.name : null;
			if (shared) files += 1;
		}
		// What fails only because something within it failed says nothing more.
		if (
			type === "test:fail" &&
			data.details?.error?.failureType !== "subtestsFailed"
		)
			failed.push({
				name: data.name,
				file: shared ?? data.file ?? "",
				why: String(
					data.details?.error?.cause?.message ??
						data.details?.error?.message ??
						"",
				),
			});
		if (type === "test:summary" && data.file === undefined) {
			const { suites, ...counts } = data.counts;
			yield JSON.stringify({
				counts: { ...counts, suites: suites - files },
				failed,
			});
		}
	}
}

const isFile = (name) => /^[\w./-]+\.test\.tsx?$/.test(name);
