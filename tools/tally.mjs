/**
 * A reporter of node:test that writes the final counts of a run and the names of what passed and failed as JSON, for the sum over all
 * runs. A file is a suite of its name there (`together.mjs`): it is named as the file of what passed or failed in it, and not
 * counted as a suite.
 */
export default async function* tally(events) {
	const failed = [];
	const passed = [];
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
		if (
			type === "test:pass" &&
			(data.skip === undefined || data.skip === false)
		)
			passed.push({ name: data.name, file: shared ?? data.file ?? "" });
		if (type === "test:summary" && data.file === undefined) {
			const { suites, ...counts } = data.counts;
			yield JSON.stringify({
				counts: { ...counts, suites: suites - files },
				failed,
				passed,
			});
		}
	}
}

const isFile = (name) => /^[\w./-]+\.(test|journey)\.tsx?$/.test(name);
