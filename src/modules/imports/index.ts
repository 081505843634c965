/** Moving in: units, people and results of past years out of spreadsheets. */
export {};
