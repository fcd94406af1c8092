/** Parameters of placements and the way they change. */
import { assumed, parameter, triangularBetween } from './define'

export const PLACEMENT_PARAMETERS = [
  parameter(
    'kinshipOfFoster',
    'Foster placements with relatives or friends',
    'share',
    [0.05, 0.5],
    triangularBetween(0.15, 0.24, 0.33),
    'placementSupply',
    assumed('National share is about a quarter; not in the files used'),
  ),
  parameter(
    'agencyOfFoster',
    'Other foster placements that are with an agency',
    'share',
    [0.05, 0.9],
    triangularBetween(0.3, 0.46, 0.62),
    'placementSupply',
    assumed('National share is a little under half; not in the files used'),
  ),
  parameter(
    'inHouseGrowth',
    'Growth of in-house foster capacity',
    'share a year',
    [-0.1, 0.1],
    triangularBetween(-0.04, -0.01, 0.03),
    'placementSupply',
    assumed('The number of mainstream foster carers has been falling'),
  ),
  parameter(
    'inHouseSlack',
    'In-house foster places free at the start',
    'share',
    [0, 0.3],
    triangularBetween(0.02, 0.06, 0.12),
    'placementSupply',
    assumed('Not published in the files used'),
  ),
  parameter(
    'restlessShare',
    'Children whose placements change often',
    'share',
    [0.05, 0.4],
    triangularBetween(0.12, 0.18, 0.25),
    'startingPoint',
    assumed('Most children do not move in a year while a few move several times'),
  ),
  parameter(
    'restlessRatio',
    'Moves of children whose placements change often, against others',
    'ratio',
    [2, 40],
    triangularBetween(6, 10, 16),
    'startingPoint',
    assumed('Set with the share above so that most children do not move in a year'),
  ),
] as const
