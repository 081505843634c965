import type { Post } from "#platform/mail.ts";
import type { Messenger } from "./messenger.ts";

/** By the mail of the site. */
export const mailBy =
	(post: Post): Messenger =>
	async ({ id, to, subject, text }) => {
		const { outcome } = await post.send({ id, to, subject, text });
		// Handed over, it may have arrived: a second one would teach people to overlook them.
		if (outcome === "sent" || outcome === "unknown") return "sent";
		return outcome === "refused" ? "refused" : "later";
	};
