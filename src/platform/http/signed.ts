import { createHmac, timingSafeEqual } from "node:crypto";

/** A keyed digest for one purpose; digests of different purposes never fit each other. */
export const digest = (secret: string, purpose: string, text: string): string =>
	createHmac("sha256", secret)
		.update(`${purpose}\n${text}`)
		.digest("base64url");

export const sameText = (a: string, b: string): boolean => {
	const left = Buffer.from(a);
	const right = Buffer.from(b);
	return left.length === right.length && timingSafeEqual(left, right);
};
