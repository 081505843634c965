import { typedValue } from "#kernel/form.ts";
import { classes } from "../content.ts";
import { type ControlProps, wiringOf } from "./control.ts";
import { Shell } from "./shell.tsx";

/** The width shows how much is expected. */
export type Width = "2" | "4" | "8" | "16" | "full";

interface FieldProps extends ControlProps {
	readonly type?:
		| "text"
		| "email"
		| "password"
		| "number"
		| "date"
		| "search"
		| "tel"
		| undefined;
	/** A token of the HTML standard: `username`, `current-password`, `one-time-code`, `off`. */
	readonly autocomplete?: string | undefined;
	readonly inputmode?:
		| "text"
		| "decimal"
		| "numeric"
		| "tel"
		| "search"
		| "email"
		| "url"
		| undefined;
	readonly width?: Width | undefined;
	readonly mono?: boolean | undefined;
	readonly maxlength?: number | undefined;
	readonly hideLabel?: boolean | undefined;
	readonly spellcheck?: boolean | undefined;
	/** Only where a page is one box that is filled again and again, by a scanner. */
	readonly autofocus?: boolean | undefined;
	/** The id of words elsewhere on the page that are heard with it first. */
	readonly describedBy?: string | undefined;
	/** Offered while typing, by the browser itself; anything else may be typed. Turns its own memory off. */
	readonly suggestions?: readonly string[] | undefined;
}

/**
 * One line of text. Numbers are asked for as text with a keypad (`inputmode`), because browsers
 * change and drop what they do not understand in `type="number"`. Passwords are never sent back.
 */
export const Field = (props: FieldProps) => {
	const { view, state, name, type = "text", hideLabel, width = "full" } = props;
	const secret = type === "password";
	const hint =
		props.hint ??
		(secret && state.problems.length > 0
			? view.t("ui.again.password")
			: undefined);
	const wiring = wiringOf({ ...props, hint });
	const offered = props.suggestions ?? [];
	const list = offered.length > 0 ? `${wiring.id}-usul` : undefined;
	return (
		<Shell {...props} hint={hint} wiring={wiring} hideLabel={hideLabel}>
			<input
				class={classes(
					"in",
					width !== "full" && `w${width}`,
					props.mono && "mono",
				)}
				id={wiring.id}
				name={name}
				type={type === "number" ? "text" : type}
				inputmode={
					props.inputmode ?? (type === "number" ? "decimal" : undefined)
				}
				value={secret ? undefined : typedValue(state, name)}
				autocomplete={
					props.autocomplete ??
					(type === "date" || type === "number" || props.suggestions
						? "off"
						: undefined)
				}
				maxlength={props.maxlength}
				list={list}
				spellcheck={props.spellcheck}
				autofocus={props.autofocus}
				aria-describedby={
					[props.describedBy, wiring.describedBy].filter(Boolean).join(" ") ||
					undefined
				}
				aria-invalid={wiring.invalid}
			/>
			{list && (
				<datalist id={list}>
					{[...new Set(offered)].map((value) => (
						<option value={value} />
					))}
				</datalist>
			)}
		</Shell>
	);
};
