import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

// Argon2id, 19 MiB, 2 passes, 1 lane: the first choice of RFC 9106's low-memory profile as OWASP gives it.
// Algorithm 2 is Argon2id; the library declares it as a const enum, which an erasing compiler cannot read.
const cost: Options = {
	algorithm: 2,
	memoryCost: 19_456,
	timeCost: 2,
	parallelism: 1,
};

export const hashPassword = (password: string): Promise<string> =>
	hash(password.normalize("NFKC"), cost);

/**
 * Everyone has a hash, if of chance: who has no password yet is refused as slowly as all others. It is made
 * once for each process, because an import adds thousands and a hash costs some 30 ms.
 */
export const hashOfNoPassword = (): Promise<string> =>
	(ofChance ??= hashPassword(randomBytes(32).toString("hex")));
let ofChance: Promise<string> | undefined;

export const isPassword = ({
	hash: kept,
	password,
}: {
	hash: string;
	password: string;
}): Promise<boolean> => verify(kept, password.normalize("NFKC"));
