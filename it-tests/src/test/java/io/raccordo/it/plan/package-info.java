/** Plans of real successions, held against the budgets of design note 001. */
package io.raccordo.it.plan;
