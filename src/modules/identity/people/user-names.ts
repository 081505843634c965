import type { Context } from "#platform/context.ts";
import { proposedUserName } from "../person.ts";
import { identityIn } from "../tables.ts";

/** A user name made of the name that nobody bears yet: `siti.aisyah`, then `siti.aisyah2`. */
export async function freeUserName(cx: Context, name: string): Promise<string> {
	const wanted = proposedUserName(name) ?? "orang";
	const rows = await identityIn(cx.db)
		.selectFrom("identity.person")
		.select("user_name as userName")
		.where("user_name", "like", `${wanted.replaceAll("_", "\\_")}%`)
		.execute();
	const taken = new Set(rows.map(({ userName }) => userName));
	if (!taken.has(wanted)) return wanted;
	let number = 2;
	while (taken.has(`${wanted}${number}`)) number += 1;
	return `${wanted}${number}`;
}
