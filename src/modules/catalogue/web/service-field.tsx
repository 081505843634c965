import { say } from "#kernel/text.ts";
import { type ControlProps, Select } from "#ui/form/index.ts";
import type { Service } from "../index.ts";

interface ServiceFieldProps extends ControlProps {
	readonly services: readonly Service[];
	/** The first row, which stands for no service. */
	readonly none: string;
}

/** Which service of the unit; nothing is asked where it has published none. */
export const ServiceField = ({
	services,
	none,
	...control
}: ServiceFieldProps) =>
	services.length === 0 ? null : (
		<Select
			{...control}
			none={none}
			options={services.map(({ slug, name }) => ({
				value: slug,
				label: say(name, control.view.lang),
			}))}
		/>
	);
