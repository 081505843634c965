import { type ControlProps, Field, Radios } from "#ui/form/index.ts";
import { type Choices, choiceField } from "./find-choices.ts";

interface FoundByNameProps extends ControlProps {
	readonly choices: Choices;
	/** Asked above the choices. */
	readonly which: string;
}

/** A thing that is found by typing its name; where several fit, they stand below to choose from. No script needed. */
export const FoundByName = ({ choices, which, ...field }: FoundByNameProps) => {
	const options = choices[field.name] ?? [];
	return (
		<>
			<Field {...field} autocomplete="off" />
			{options.length > 0 && (
				<Radios
					view={field.view}
					state={field.state}
					name={choiceField(field.name)}
					label={which}
					options={options}
				/>
			)}
		</>
	);
};
