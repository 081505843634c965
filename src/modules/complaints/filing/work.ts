import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";

/**
 * What a device computes where its network sent much, so that what it sends need not be looked at first: nobody has to
 * see, hear or solve anything, and whoever has no script is heard as well. As ALTCHA describes it.
 */
export interface WorkFor {
	/** Under which the task is sealed. */
	readonly secret: string;
	/** The one form that it is for. */
	readonly form: string;
	readonly now: Date;
}

/** Some 256 keys are tried: a second of an old telephone, a millisecond of ours to look at. */
const hard = { algorithm: "PBKDF2/SHA-256", cost: 1_000, keyPrefix: "00" };

/** In milliseconds: so long a form may lie open. */
const holds = 3_600_000;

/** The task, as the page hands it to the device. */
export const askWork = async ({
	secret,
	form,
	now,
}: WorkFor): Promise<string> =>
	JSON.stringify(
		await createChallenge({
			...hard,
			deriveKey,
			data: { form, at: now.getTime() },
			hmacSignatureSecret: secret,
		}),
	);

const Done = z.object({
	challenge: z.looseObject({
		parameters: z.looseObject({
			algorithm: z.literal(hard.algorithm),
			cost: z.literal(hard.cost),
			keyPrefix: z.literal(hard.keyPrefix),
			data: z.object({ form: z.string(), at: z.number() }),
		}),
		signature: z.string(),
	}),
	solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Whether a device did what it was asked, for this very form and not long ago. */
export async function isWorkDone(
	{ secret, form, now }: WorkFor,
	typed: string,
): Promise<boolean> {
	const read = Done.safeParse(parsed(typed));
	if (!read.success) return false;
	const { challenge, solution } = read.data;
	const { data } = challenge.parameters;
	const age = now.getTime() - data.at;
	if (data.form !== form || age < 0 || age > holds) return false;
	const { verified } = await verifySolution({
		// As it was made: the seal says so.
		challenge: challenge as unknown as Challenge,
		solution,
		deriveKey,
		hmacSignatureSecret: secret,
	});
	return verified;
}

function parsed(typed: string): unknown {
	if (typed.length > 2_000) return null;
	try {
		return JSON.parse(typed);
	} catch {
		return null;
	}
}
