/** Evidence of the mechanisms of time and work: hours, capacities, cover, overload, continuity. */
import type { MechanismId } from '../../model/mechanisms'
import { from } from '../define'
import { fewer, found, less, nothing, type MechanismEvidence } from './define'

const PANEL = 'derived_fe_associations.csv'
const EFFECTS = 'effect_sizes.csv'

export const WORK_MECHANISMS = {
  time: {
    description:
      'A contracted week loses hours to leave, travel, meetings, group discussion and administration; coordinators take over part of the administration. What is left is for families.',
    off: 'Coordinators free no time and group discussion costs none. Leave, travel, supervision and administration are as without support.',
    relations: [
      less(
        'A unit coordinator',
        '-',
        'administration for practitioners',
        'SM15',
        'B',
        'From 70% to 20% of time by one account',
      ),
      less('More administrative support', '+', 'time with families', 'SM16', 'B', 'One pilot: 34% to 58%'),
      less('More travel, as in a large county', '-', 'time with families', 'SM18', 'C'),
    ],
    nulls: [],
  },
  capacities: {
    description:
      'Statutory work needs qualified case holders; other direct work can be done by anybody who works with families. Whichever is tighter sets the load of a unit. Therapeutic work is for clinicians alone: what they have no time for is left undone. Management that no manager does comes off the unit’s own hours.',
    off: 'One capacity: all work against all hours. Nobody runs short of qualified time alone, adult specialists may do any work, clinicians count by being there, and management costs nothing.',
    relations: [
      fewer('Having only two qualified people in a unit', '+', 'section 47 enquiries held up', 'SM14', 'C'),
      less('A consultant social worker who doubles as a practitioner', '+', 'exhaustion', 'SM12', 'C'),
      less('A missing child practitioner', '+', 'time before cases close', 'SM08', 'C'),
      less('A missing child practitioner', '-', 'direct work with families', 'SM09', 'C'),
    ],
    nulls: [
      nothing(
        'Staff in units and staff in teams reported the same stress from workload.',
        from('seed_mechanisms.csv', 'SM28', 'B', 'Survey of one authority'),
      ),
      nothing(
        'Caseload as counted says little of the work that cases of different difficulty need.',
        from('seed_mechanisms.csv', 'SM59', 'C'),
      ),
    ],
  },
  cover: {
    description:
      'In a unit that shares its cases colleagues take over at once. Where each practitioner holds their own, families of one who is away or has left wait for another. A family also waits when no unit has room.',
    off: 'Everybody covers at once, however cases are held, and no unit is ever too full for another family.',
    relations: [
      less('A unit member’s long absence', '+', 'work and stress for the others', 'SM11', 'C'),
      fewer('A vacant consultant social worker’s post', '+', 'cases for the others', 'SM13', 'C'),
      less('Knowledge shared in a unit', '+', 'continuity when somebody leaves', 'SM21', 'C'),
      less('Working in pairs at the edge of care', '+', 'continuity in leave and sickness', 'SM54', 'C'),
    ],
    nulls: [],
  },
  overload: {
    description:
      'A unit with more work than time is slower with everything, talks its cases through less, loses part of what practice gives, and sees a little more leaving and sickness.',
    off: 'Too much work changes nothing: cases close as fast, discussion goes on, practice keeps its strength, nobody leaves or falls ill for it.',
    relations: [
      less('More work than time', '+', 'return to old-style, individual working', 'SM01', 'C'),
      less('More work than time', '-', 'time with families', 'SM02', 'C'),
      less('More work than time', '-', 'careful planning together', 'SM03', 'B'),
      less('More work than time', '-', 'benefit from the model of practice', 'SM04', 'C'),
      less('More work and conflict of roles', '+', 'burnout', 'SM26', 'C', 'Not peer-reviewed'),
      found(
        'A case more for each social worker',
        '+',
        'sickness in the year after, though very little',
        from(
          PANEL,
          'Work_Force_SWAbsence on Work_Force_AvgNumCase_SW, lag 1',
          'B',
          '+0.033 points (SE 0.015) in 155 authorities',
        ),
      ),
      found(
        'A case more for each social worker',
        '+',
        'children on plans and in care a year later',
        from(
          EFFECTS,
          'caseload to CPP rate, LAC rate (own estimate): per 10,000 per +1 case (lag 1)',
          'C',
          'Those children are among the cases, so this says little of cause',
        ),
      ),
    ],
    nulls: [
      nothing(
        'In 155 authorities over ten years turnover does not follow caseload: +0.10 points a case, from −0.08 to +0.27.',
        from(EFFECTS, 'caseload to turnover (own estimate): turnover points per +1 case', 'B'),
      ),
      nothing(
        'Nor do re-referrals, repeat plans or placement moves follow caseload or turnover.',
        from(EFFECTS, 'workforce to outcomes (own estimate): re-referral, repeat CPP, placement moves', 'B'),
      ),
    ],
  },
  continuity: {
    description:
      'For about a quarter after a change of practitioner a family’s case closes and its children return home more slowly, and moves to a plan or to care are a little likelier. In a unit that knows the family most of this is softened.',
    off: 'A change of practitioner changes nothing for the family.',
    relations: [
      less('More turnover of staff', '-', 'continuity for children', 'SM23', 'B', 'Literature cited'),
      less('Knowledge shared in a unit', '-', 'starting again and drift', 'SM22', 'C'),
    ],
    nulls: [
      nothing(
        'In 155 authorities over ten years re-referrals, repeat plans and placement moves do not follow turnover.',
        from(EFFECTS, 'workforce to outcomes (own estimate): re-referral, repeat CPP, placement moves', 'B'),
      ),
    ],
  },
} satisfies Partial<Record<MechanismId, MechanismEvidence>>
