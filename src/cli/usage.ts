/** What `unitcast help` prints. */

export const USAGE = `Usage: unitcast COMMAND ...

  validate FILE                       checks a scenario file; one line for each thing that is wrong
  run FILE [--replications N] [--seed S] [--years Y] [--workers N]
           [--stance sceptical|balanced|as-reported] [--format json|csv] [--out FILE]
                                      plays the futures of a scenario and prints the result
  contributions FILE [--measure lookedAfter] [--year N|YYYY/YY] [--option ID] [--replications N] [--seed S]
           [--years Y] [--workers N] [--stance ...] [--format text|json|csv] [--out FILE]
                                      plays the same futures with and without each mechanism and prints
                                      how much each contributes to the difference from the baseline
  money FILE [--replications N] [--seed S] [--years Y] [--workers N] [--stance ...]
           [--format text|json|csv|xlsx] [--out FILE]
                                      what each option costs and saves against the first, by line and financial year,
                                      with the base year beside what was spent
  money breakeven FILE [--effect careEntry|returnHome|agencyRate|leaving|...] [--by N|YYYY/YY] [--option ID]
           [--replications N] [--seed S] [--years Y] [--workers N] [--stance ...] [--format text|json|csv] [--out FILE]
                                      how large an effect must be for an option to pay by then, with the chance that it is
  money drivers FILE [--by N|YYYY/YY] [--option ID] [--replications N] ...
                                      what the net saving depends on, and what to find out first
  backcast [ID ...|all|national|sector] [--replications N] [--format text|json] [--workers N] [--out FILE]
                                      plays the systems of the library (all by default), or every authority, from
                                      earlier figures and holds the ranges against what was then published; or sets
                                      forecasts of children looked after beside those of the sector's own forecaster
  authorities [--format json|text]    lists the published authorities
  profile NAME [--year YYYY/YY]       prints a scenario file for an authority as it is, from published figures
  evidence [--stance S] [--format text|csv|json]
                                      every number of the model, its range, source and grade
  schema                              prints the JSON Schema of scenario files
  help                                prints this

FILE may be - for standard input. Results go to standard output, everything else to standard error.
Exit codes: 0 done, 1 failed while running, 2 bad input or usage.
`
