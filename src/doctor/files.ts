import type { Config } from "#platform/config.ts";
import { openFiles } from "#platform/files/open-files.ts";
import { type Finding, toMend, well } from "./finding.ts";

/** Whether the bucket of files can be reached; the folder is looked at with the machine. */
export async function lookAtFiles(
	config: Pick<Config, "s3" | "dataFolder">,
): Promise<Finding[]> {
	const { s3 } = config;
	if (s3 === null) return [];
	const bucket = `${s3.bucket} at ${new URL(s3.url).host}`;
	try {
		await openFiles(config).check();
		return [well("bucket", `Files are kept in the bucket ${bucket}.`)];
	} catch (error) {
		return [
			toMend(
				"bucket",
				`The bucket ${bucket} cannot be reached: ${saysOf(error)}`,
				"See that the store runs, that the bucket is there, and that RANGKUL_S3_URL, RANGKUL_S3_REGION, RANGKUL_S3_KEY and RANGKUL_S3_SECRET are those of this bucket.",
			),
		];
	}
}

/** The library says little to a question without an answer's body; the number says more. */
function saysOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
	const status = $metadata?.httpStatusCode;
	return status ? `${error.name} (${status})` : error.message || error.name;
}
