import { typedValue } from "#kernel/form.ts";
import { type ControlProps, wiringOf } from "./control.ts";
import { Shell } from "./shell.tsx";

export interface Option {
	readonly value: string;
	readonly label: string;
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
	const rows =
		none === undefined ? options : [{ value: "", label: none }, ...options];
	return (
		<Shell {...props} wiring={wiring}>
			<select
				class="in"
				id={wiring.id}
				name={name}
				aria-describedby={wiring.describedBy}
				aria-invalid={wiring.invalid}
			>
				{rows.map(({ value, label }) => (
					<option value={value} selected={value === chosen}>
						{label}
					</option>
				))}
			</select>
		</Shell>
	);
};
