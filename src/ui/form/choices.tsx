import { valuesOf } from "#kernel/form.ts";
import type { Content } from "../content.ts";
import { type ControlProps, type Wiring, wiringOf } from "./control.ts";
import { GroupShell, Problem } from "./shell.tsx";

export interface Choice {
	readonly value: string;
	readonly label: Content;
	/** The full description, part of the accessible name. */
	readonly says?: Content;
	/** What it and its neighbours have in common: said once above them, and heard with each. */
	readonly group?: string | undefined;
}

interface ChoicesProps extends ControlProps {
	readonly options: readonly Choice[];
	/**
	 * `levels`: the rows of a rubric, each a framed row with its description. `row`: short answers side by side.
	 * `faces`: framed answers side by side, each with its picture.
	 */
	readonly look?: "list" | "levels" | "row" | "faces" | undefined;
	readonly hideLabel?: boolean | undefined;
}

/** One of several. The error summary links to the first radio. */
export const Radios = (props: ChoicesProps) => (
	<Choices {...props} type="radio" />
);

/** Any of several. A name sent more than once arrives as several values. */
export const Checkboxes = (props: ChoicesProps) => (
	<Choices {...props} type="checkbox" />
);

/** Each ends its line, for browsers of text; where there is a sheet of styles a break at the end of a block is none. */
const Choices = (
	props: ChoicesProps & { readonly type: "radio" | "checkbox" },
) => {
	const { state, name, options, look = "list", type } = props;
	const wiring = wiringOf(props);
	const chosen = valuesOf(state, name);
	const none = type === "radio" &&
		!options.some(({ value }) => chosen.includes(value)) && (
			<NotYet {...props} />
		);
	const drawn = (some: readonly Choice[]) =>
		some.map((option) => (
			<OneChoice
				{...{ option, look, type, name, wiring }}
				place={options.indexOf(option)}
				chosen={chosen.includes(option.value)}
			/>
		));
	return (
		<GroupShell {...props} wiring={wiring}>
			{options[0]?.group === undefined ? (
				<div class={groupClass[look]}>
					{none}
					{drawn(options)}
				</div>
			) : (
				<div class="fields">
					{none}
					{[...Map.groupBy(options, ({ group }) => group)].map(
						([group, some]) => (
							<fieldset class="field">
								<legend>{group}</legend>
								<div class={groupClass[look]}>{drawn(some)}</div>
							</fieldset>
						),
					)}
				</div>
			)}
		</GroupShell>
	);
};

const OneChoice = ({
	option,
	look,
	type,
	name,
	wiring,
	place,
	chosen,
}: {
	readonly option: Choice;
	readonly look: NonNullable<ChoicesProps["look"]>;
	readonly type: "radio" | "checkbox";
	readonly name: string;
	readonly wiring: Wiring;
	readonly place: number;
	readonly chosen: boolean;
}) => (
	<label class={look === "levels" || look === "faces" ? "level" : "pick"}>
		<input
			type={type}
			name={name}
			id={place === 0 ? wiring.id : `${wiring.id}-${place + 1}`}
			value={option.value}
			checked={chosen}
			aria-invalid={
				type === "checkbox" && place === 0 ? wiring.invalid : undefined
			}
		/>
		<span>
			{look === "levels" ? <b>{option.label}</b> : option.label}
			<br />
			{option.says && (
				<span class={look === "levels" ? "says" : "hint"}>
					{option.says}
					<br />
				</span>
			)}
		</span>
	</label>
);

/**
 * Neither seen nor heard. Of radios that nobody chose a browser of text chooses the first and sends it; where that one
 * stands for no answer and may not be sent, nobody says what they did not say.
 */
const NotYet = ({ view, name }: ControlProps) => (
	<label hidden>
		<input type="radio" name={name} value="" disabled />
		{view.t("ui.choice.none")}
		<br />
	</label>
);

const groupClass = {
	list: "picks",
	levels: "picks",
	row: "picks row",
	faces: "faces",
} as const;

interface CheckboxProps extends Omit<ControlProps, "hint"> {
	readonly value?: string | undefined;
	readonly says?: Content;
}

/** A single yes, without a question above it. */
export const Checkbox = ({
	view,
	state,
	name,
	label,
	says,
	value = "ya",
	within,
}: CheckboxProps) => {
	const wiring = wiringOf({ state, name, within });
	return (
		<div class={wiring.problem ? "field wrong" : "field"}>
			<Problem view={view} wiring={wiring} />
			<label class="pick">
				<input
					type="checkbox"
					name={name}
					id={wiring.id}
					value={value}
					checked={valuesOf(state, name).includes(value)}
					aria-describedby={wiring.describedBy}
					aria-invalid={wiring.invalid}
				/>
				<span>
					{label}
					{says && <span class="hint">{says}</span>}
				</span>
			</label>
		</div>
	);
};
