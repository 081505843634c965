import { typedValue } from "#kernel/form.ts";
import { type ControlProps, wiringOf } from "./control.ts";
import { Shell } from "./shell.tsx";

export interface Option {
	readonly value: string;
	readonly label: string;
	/** What stands above it and its neighbours of the same group, and is heard with them. */
	readonly group?: string | undefined;
}

interface SelectProps extends ControlProps {
	readonly options: readonly Option[];
	/** A first row that stands for no choice: "Semua unit", "Pilih satu". */
	readonly none?: string | undefined;
}

/** One of many, where a list of radios would be too long. */
export const Select = (props: SelectProps) => {
	const { state, name, options, none } = props;
	const wiring = wiringOf(props);
	const chosen = typedValue(state, name);
	const row = ({ value, label }: Option) => (
		<option value={value} selected={value === chosen}>
			{label}
		</option>
	);
	return (
		<Shell {...props} wiring={wiring}>
			<select
				class="in"
				id={wiring.id}
				name={name}
				aria-describedby={wiring.describedBy}
				aria-invalid={wiring.invalid}
			>
				{none !== undefined && row({ value: "", label: none })}
				{[...Map.groupBy(options, ({ group }) => group)].map(([group, some]) =>
					group === undefined ? (
						some.map(row)
					) : (
						<optgroup label={group}>{some.map(row)}</optgroup>
					),
				)}
			</select>
		</Shell>
	);
};
