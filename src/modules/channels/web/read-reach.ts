import { type FormState, typedValue } from "#kernel/form.ts";
import { type Channel, channels } from "../index.ts";
import { reachFields } from "./reach-form.tsx";

/** What a form asks for: to end it, or which way; `null` where no way of this installation was ticked. */
export type AskedReach =
	| "stop"
	| { readonly channel: Channel; readonly to: string }
	| null;

export function readReach(
	state: FormState,
	ways: readonly Channel[],
): AskedReach {
	if (typedValue(state, reachFields.stop) !== "") return "stop";
	const typed = typedValue(state, reachFields.channel);
	const channel = channels.find((one) => one === typed);
	return channel !== undefined && ways.includes(channel)
		? { channel, to: typedValue(state, reachFields.to) }
		: null;
}
